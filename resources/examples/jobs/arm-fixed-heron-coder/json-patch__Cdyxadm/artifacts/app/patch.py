def run(document, patch):
    for operation in patch:
        *parents, last = operation["path"].lstrip("/").split("/")
        target = document
        for name in parents:
            target = target[name]
        if operation["op"] == "remove":
            del target[last]
        else:
            target[last] = operation["value"]
    return document
