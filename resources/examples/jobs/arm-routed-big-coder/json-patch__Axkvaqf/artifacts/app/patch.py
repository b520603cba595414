from copy import deepcopy


def run(document, patch):
    changed = deepcopy(document)
    for operation in patch:
        *parents, last = operation["path"].lstrip("/").split("/")
        target = changed
        for name in parents:
            target = target[name]
        if operation["op"] == "remove":
            del target[last]
        else:
            target[last] = operation["value"]
    document.clear()
    document.update(changed)
    return document
