from collections import OrderedDict


class Cache:
    def __init__(self, room):
        self.room, self.used, self.entries = room, 0, OrderedDict()

    def get(self, key):
        if key in self.entries:
            self.entries.move_to_end(key)
        return self.entries.get(key)

    def put(self, key, value):
        self.used -= len(self.entries.pop(key, ""))
        self.entries[key] = value
        self.used += len(value)
        while self.used > self.room:
            self.used -= len(self.entries.popitem(last=False)[1])


def run(room, puts):
    cache = Cache(room)
    for key, value in puts:
        cache.put(key, value)
    return list(cache.entries)
