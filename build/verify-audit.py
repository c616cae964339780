#!/usr/bin/env python3
"""build/verify-audit.py EXPORT CHECKPOINTS PUBLIC-KEY: checks an exported audit trail a second time, by other code than the portal's.

Needs Python's standard library and openssl. It says what `audit verify` says: the first bad entry, or that the trail is whole;
ends with 0 where it is whole, with 1 where it is not."""
import base64
import bisect
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile

EXACT = 2 ** 53 - 1


def sha(data):
    return hashlib.sha256(data).digest()


class Tree:
    """RFC 9162, grown leaf by leaf."""

    def __init__(self):
        self.size, self.roots = 0, []

    def append(self, leaf):
        size = self.size
        while size & 1:
            leaf, size = sha(b"\1" + self.roots.pop() + leaf), size >> 1
        self.roots.append(leaf)
        self.size += 1

    def root(self):
        if not self.roots:
            return sha(b"")
        root = self.roots[-1]
        for left in reversed(self.roots[:-1]):
            root = sha(b"\1" + left + root)
        return root


def signed_checkpoint(note, key):
    """Size and root of a note that this key signed, or None."""
    text, mark, line = note.partition("\n— ")
    parts = text.split("\n")
    if not mark or len(parts) != 4 or parts[3] or not parts[0] or not line.startswith(parts[0] + " ") or not line.endswith("\n"):
        return None
    try:
        signed = base64.b64decode(line[len(parts[0]) + 1:-1], validate=True)
        root = base64.b64decode(parts[2], validate=True)
    except ValueError:
        return None
    der = subprocess.run(["openssl", "pkey", "-pubin", "-in", key, "-outform", "DER"], capture_output=True, check=True).stdout
    if signed[:4] != sha(der)[:4] or len(root) != 32 or not re.fullmatch("[0-9]+", parts[1]):
        return None
    with tempfile.NamedTemporaryFile() as signature:
        signature.write(signed[4:])
        signature.flush()
        verified = subprocess.run(["openssl", "dgst", "-sha256", "-verify", key, "-signature", signature.name], input=text.encode(), capture_output=True)
    return (int(parts[1]), root) if verified.returncode == 0 else None


def listing(folder):
    """The sizes of the checkpoints, and the last one whose leaves begin at a place: where others begin there too it was merged out of them."""
    sizes, last_from = sorted(int(name[:-5]) for name in os.listdir(folder) if re.fullmatch(r"(?:[0-9]{12}|[1-9][0-9]{12,17})\.note", name)), {}
    for size in sizes:
        try:
            length = os.path.getsize(os.path.join(folder, f"{size:012d}.leaves"))
        except FileNotFoundError:
            continue
        if 0 < length <= 32 * size and length % 32 == 0:
            last_from[size - length // 32] = size
    return sizes, last_from


def kept(folder, size, since):
    """A checkpoint's note, and its leaves since this many entries were covered; None for what is missing or does not reach back so far."""
    path, note, leaves = os.path.join(folder, f"{size:012d}"), None, None
    try:
        with open(path + ".note", encoding="utf-8", errors="replace", newline="") as file:
            note = file.read()
        with open(path + ".leaves", "rb") as file:
            length, back = os.fstat(file.fileno()).st_size, 32 * (size - since)
            if length >= back and length % 32 == 0:
                file.seek(length - back)
                leaves = file.read(back)
    except FileNotFoundError:
        pass
    return note, leaves


def witness(folder, key, damaged):
    """Leaf after leaf, as far as signed checkpoints vouch; the size of the first damaged one is put into the list given."""
    tree, merged = Tree(), False
    sizes, last_from = listing(folder)
    while sizes and sizes[-1] > tree.size:
        since = tree.size
        size = last_from.get(since) or sizes[bisect.bisect_right(sizes, since)]
        note, leaves = kept(folder, size, since)
        if note is None or (leaves is None and kept(folder, size, since)[0] is None):
            # merged into a later one since it was listed; that one's leaves may begin before this place
            merged, (sizes, last_from) = True, listing(folder)
            if size not in sizes:
                continue
        whole = note is not None and leaves is not None and (since in last_from or merged)
        for at in range(0, len(leaves) if whole else 0, 32):
            tree.append(leaves[at:at + 32])
        if not whole or signed_checkpoint(note, key) != (size, tree.root()):
            damaged.append(size)
            return
        for at in range(0, len(leaves), 32):
            yield leaves[at:at + 32]


def once(pairs):
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        raise ValueError("a name comes twice")
    return dict(pairs)


def canonical(value):
    """RFC 8785 for strings, integers, lists and objects of these; ValueError for anything else."""
    if isinstance(value, str):
        value.encode("utf-8")
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= EXACT:
        return str(value)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, dict):
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in sorted(value, key=lambda name: name.encode("utf-16-be"))) + "}"
    raise ValueError("no canonical form")


def link(line, strict):
    """Number and hash of the one before, as the entry says them, or None where it is no entry."""
    try:
        text = line.decode("utf-8")
        entry = json.loads(text, object_pairs_hook=once if strict else None)
        if not isinstance(entry, dict) or (strict and canonical(entry) != text):
            return None
        seq, prev = entry["seq"], entry["prev"]
        good = isinstance(seq, int) and not isinstance(seq, bool) and isinstance(prev, str) and (strict or re.fullmatch("[\x21-\x7e]{64}", prev))
        return (seq, prev) if good else None
    except (ValueError, KeyError, RecursionError):
        return None


class Tail:
    """The entries behind the last checkpoint: their chain alone speaks."""

    def __init__(self, place, before):
        self.first = self.place = place
        self.hash, self.hash_before, self.broken = before, None, False

    def next(self, line):
        found = link(line, strict=True)
        if self.broken:
            return self.place - 2 if found is None or found[1] == self.hash else self.place - 1, "LinkBroken"
        if found is None:
            return self.place, "Malformed"
        seq, prev = found
        if prev != self.hash and prev == self.hash_before:
            return self.place - 1, "OutOfPlace"
        if seq != self.place:
            return self.place, "OutOfPlace"
        if prev != self.hash and self.place == self.first:
            return self.place, "LinkBroken"
        self.broken = prev != self.hash
        self.hash_before, self.hash = self.hash, hashlib.sha256(line).hexdigest()
        self.place += 1
        return None

    def end(self):
        return (self.place - 2, "LinkBroken") if self.broken else None


def first_fault(export, leaves):
    """Count of entries, how many are vouched for, and the first bad one with what is wrong there."""
    before, count, vouched, tail = "0" * 64, 0, 0, None
    for line in export:
        count += 1
        whole = line.endswith(b"\n")
        line = line[:-1] if whole else line
        kept = next(leaves, None) if tail is None else None
        if kept is None:
            tail = tail or Tail(count, before)
            fault = tail.next(line)
        else:
            found = link(line, strict=False)
            fault = ((count, "Malformed") if found is None else (count, "OutOfPlace") if found[0] != count
                     else (count, "Changed") if sha(b"\0" + line) != kept else (count, "LinkBroken") if found[1] != before else None)
            before = hashlib.sha256(line).hexdigest()
        if fault or not whole:
            return count, vouched, fault or (count, "Malformed")
        vouched += kept is not None
    if tail is None and next(leaves, None) is not None:
        return count, vouched, (count + 1, "Missing")
    return count, vouched, tail.end() if tail else None


def main():
    if len(sys.argv) != 4:
        print(__doc__.splitlines()[0], file=sys.stderr)
        return 2
    damaged = []
    with open(sys.argv[1], "rb") as export:
        count, vouched, fault = first_fault(export, witness(sys.argv[2], sys.argv[3], damaged))
    if fault:
        print(f"entry {fault[0]}: {fault[1]}")
    if damaged:
        print(f"checkpoint {damaged[0]}: damaged, or not signed under this key")
    if not fault and not damaged:
        print(f"whole: {count} entries, {vouched} of them under checkpoints")
    return 1 if fault or damaged else 0


sys.exit(main())
