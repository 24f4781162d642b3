/** From the business tables to the open data: outbox, document log, parked rows. */
package fr.essaim.core.publication;
