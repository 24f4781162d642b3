/** The triples in memory: one writer, any number of readers that each keep their own state. */
package fr.essaim.endpoint.store;
