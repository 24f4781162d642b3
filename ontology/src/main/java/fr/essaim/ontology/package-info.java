/** Our vocabulary, its code lists and its shapes, read with the base of the instance's URIs. */
package fr.essaim.ontology;
