def run(lines, diff):
    result, at = [], 0
    for line in diff:
        if line.startswith("@@"):
            start = int(line.split()[1].split(",")[0][1:]) - 1
            result += lines[at:start]
            at = start
        elif line[0] != "\\":
            if line[0] != "-":
                result.append(line[1:])
            if line[0] != "+":
                at += 1
    return result + lines[at:]
