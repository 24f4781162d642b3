/** The great works: to build all documents anew, and to compare every public surface. */
package fr.essaim.publisher.works;
