/** Reads the feeds of other networks, trusting nothing that they say. */
package fr.essaim.publisher.peers;
