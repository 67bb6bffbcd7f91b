pickle_dir: str
