def run(lines, diff):
    result, at, side = [], 0, " "
    for line in diff:
        if line.startswith("@@"):
            start = int(line.split()[1].split(",")[0][1:]) - 1
            result += lines[at:start]
            at = start
        elif line[0] == "\\":
            if side != "-":
                result[-1] = result[-1].rstrip("\n")
        else:
            side = line[0]
            if side != "-":
                result.append(line[1:])
            if side != "+":
                at += 1
    return result + lines[at:]
