from posixpath import normpath


def run(path):
    clean = normpath(path)
    return clean[1:] if clean.startswith("//") else clean
