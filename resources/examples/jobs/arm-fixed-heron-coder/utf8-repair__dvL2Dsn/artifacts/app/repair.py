def run(text):
    return text.encode("latin-1", "ignore").decode("utf-8", "ignore")
