/** Open data: what a context calls public, as documents in a log, and every way to read them. */
package fr.essaim.publisher;
