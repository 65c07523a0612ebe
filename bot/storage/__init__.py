"""The committees' journals and everything else that must outlive the process: all SQL is here.

What can go wrong, as one tree (``bot.storage.errors``)::

    StorageError
    ├── StartupError            the database cannot be used; nothing in it was changed
    │   ├── OldSQLite               this Python carries an SQLite that is too old
    │   ├── UnusableFolder          the folder is missing or may not be written
    │   ├── ReadOnlyStorage         the file may not be written
    │   ├── AlreadyRunning          another copy of Rostrum, or another program, holds the database
    │   ├── LostDatabase            the file, or a part of it that holds acts, is gone
    │   ├── DamagedDatabase         the file is empty, cut short, altered or not a database
    │   ├── ForeignDatabase         the file is another program's
    │   ├── NewerDatabase           the file was written by a newer Rostrum
    │   ├── AlteredMigration        a migration that was applied reads differently now
    │   ├── MigrationGap            a migration is missing or numbered twice
    │   └── FailedMigration         a migration could not be applied
    ├── NotRecorded             the storage refused: nothing of the act is recorded, what was there stays
    │   ├── StorageFull             no room is left
    │   ├── StorageBusy             another program kept the database locked for too long
    │   └── StorageFailed           the disk answered with an error
    ├── Conflict                the journal moved on since the caller read it
    ├── AlreadyRecorded         the interaction was recorded before; carries what was recorded
    ├── UnknownCommittee        no such committee
    ├── ChannelTaken            another committee sits in that channel
    ├── UnstorableEvent         an event would not read back as it is
    ├── UnknownEvent            the journal holds an event of a newer Rostrum
    ├── BackupRefused           the backup was not made
    └── ExportRefused           the journal was not written to a file
"""
