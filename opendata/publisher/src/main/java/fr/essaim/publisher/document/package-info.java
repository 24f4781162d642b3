/** A document as such: its URIs, its one canonical form, what it may hold, its formats. */
package fr.essaim.publisher.document;
