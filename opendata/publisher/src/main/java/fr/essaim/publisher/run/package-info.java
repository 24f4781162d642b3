/** The single publisher: from the outbox to the log. */
package fr.essaim.publisher.run;
