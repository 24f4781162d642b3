/** A network made up for measures: documents as the publisher writes them, as many as wanted. */
package fr.essaim.config.trial.network;
