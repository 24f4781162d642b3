/** From what a context calls public to the document of a thing: one describer a type. */
package fr.essaim.publisher.describe;
