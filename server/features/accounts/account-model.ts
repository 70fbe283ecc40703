import type { Connection } from 'mongoose'
import { defineCollection, mixed } from '../../platform/mongo/collections'
import { sessionsField } from '../../platform/mongo/session-store'
import type { AccountRecord } from './records'

/** The collection of accounts: one account a login, one verified account an ID number. */
export const accountModel = (connection: Connection) =>
  defineCollection<AccountRecord>(connection, {
    name: 'accounts',
    schemaVersion: 2,
    sealed: [
      { path: 'logins[].subject', as: 'accounts.login', index: { path: 'logins[].index', of: 'login' } },
      {
        path: 'identity.idNumber',
        as: 'accounts.idNumber',
        index: { path: 'identity.idIndex', of: 'idNumber' },
      },
    ],
    definition: {
      _id: String,
      status: String,
      logins: { type: [mixed], default: undefined },
      identity: mixed,
      devices: [mixed],
      consents: [mixed],
      secondCheck: mixed,
      facts: [mixed],
      version: Number,
      sessions: sessionsField,
      commands: [mixed],
      createdAt: Date,
    },
    indexes: [
      { keys: { 'logins.index': 1 }, options: { unique: true, sparse: true } },
      {
        keys: { 'identity.idIndex': 1 },
        options: { unique: true, partialFilterExpression: { 'identity.level': 'verified' } },
      },
    ],
  })
