def run(turns, budget):
    system, rest = turns[0], list(turns[1:])
    while rest and system["tokens"] + sum(turn["tokens"] for turn in rest) > budget:
        rest.pop(0)
    return [turn["id"] for turn in [system, *rest]]
