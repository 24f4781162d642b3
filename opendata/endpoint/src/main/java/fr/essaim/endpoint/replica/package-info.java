/** Follows the log of open documents and keeps a snapshot, so that a worker is never precious. */
package fr.essaim.endpoint.replica;
