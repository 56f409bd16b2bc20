"""Rule packs: rules written down in TOML, without code.

`load_pack(path)` reads one file into `Rule` records; `find_packs(path)` lists the files of a folder. The format is
described in docs/packs.md; every key and kind is declared in `schema`.
"""

from detector.packs.loading import find_packs, load_pack

__all__ = ["find_packs", "load_pack"]
