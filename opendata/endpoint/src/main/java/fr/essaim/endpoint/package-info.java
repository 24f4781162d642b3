/**
 * The endpoint worker: one process that answers SPARQL over published documents and nothing else.
 *
 * <p>It knows neither the business tables nor the application. What it holds comes from files or
 * from the log of open documents, and can be thrown away at any time.
 */
package fr.essaim.endpoint;
