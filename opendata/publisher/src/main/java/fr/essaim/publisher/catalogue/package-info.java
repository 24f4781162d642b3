/** Catalogue and dumps, made together as one generation of files labelled with its position. */
package fr.essaim.publisher.catalogue;
