/** SPARQL servers beside each other: put up, asked the same, compared, timed. */
package fr.essaim.config.bench.sparql;
