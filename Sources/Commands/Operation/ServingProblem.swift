import Assembly
import Conversations
import Foundation
import NIOCore
import Storage
import WebUI

/// Sentences for what keeps the server from starting.
enum ServingProblem {
    static func sentence(for error: any Error) -> String {
        switch error {
        case StorageError.inUse(let path) where path.hasPrefix("postgres://"):
            "Another kefu uses this database (\(path) is locked). Stop it, or choose another with --database."
        case StorageError.inUse(let path):
            "Another kefu uses this data folder (\(path) is locked). Stop it, or choose another with --data."
        case StorageError.newerDatabase(let found, let known):
            "The data was written by a newer kefu (schema \(found), this one knows \(known)). Use that version, or restore an older backup."
        case StorageError.cannotOpen(let path, let reason): "The database at \(path) cannot be opened: \(reason)."
        case StorageError.damaged(let what): "The record is damaged: \(what). Restore a backup."
        case RecordError.full: "The database's disk is full; nothing was kept."
        case RecordError.unreachable: "The database cannot be reached; nothing was kept."
        case RecordError.uncertain:
            "The connection to the database broke while it was asked to keep something; look whether it did before you repeat it."
        case RecordError.taken: "Another kefu has taken the record meanwhile; nothing was kept."
        case let error as SettingsError: error.description
        case let error as ResourceError: error.description
        case let error as IOError where error.errnoCode == EADDRINUSE:
            "The port is in use. Choose another with --port (and --shop-port), or stop what uses it."
        case let error as IOError where error.errnoCode == EACCES:
            "This user may not listen at that port. Choose one above 1023 with --port."
        default: String(describing: error)
        }
    }
}
