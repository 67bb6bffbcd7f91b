# The driver is the standard library's sqlite3 built on another SQLite, name for name.
from sqlite3.dbapi2 import *
