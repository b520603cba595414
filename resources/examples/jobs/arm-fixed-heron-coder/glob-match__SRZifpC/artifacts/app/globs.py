from fnmatch import fnmatchcase


def run(pattern, paths):
    return [path for path in paths if fnmatchcase(path, pattern)]
