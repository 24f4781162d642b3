/** Runs a query that the gate let through, within the limits of time, rows and neighbours. */
package fr.essaim.endpoint.run;
