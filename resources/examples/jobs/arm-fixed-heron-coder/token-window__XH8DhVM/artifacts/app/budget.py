"""Cut a conversation to a token budget: keep the system text and the newest turns, never half a tool call."""

def blocks(turns):
    current = []
    for turn in turns:
        if turn["role"] == "tool" and current:
            current.append(turn)
        else:
            if current:
                yield current
            current = [turn]
    if current:
        yield current


def run(turns, budget):
    kept, rest = [turns[:1]], list(blocks(turns[1:]))
    room = budget - turns[0]["tokens"]
    for block in reversed(rest):
        room -= sum(turn["tokens"] for turn in block)
        if room < 0:
            break
        kept.insert(1, block)
    return [turn["id"] for block in kept for turn in block]
