/** Other networks that this one follows: what they publish, and what is taken from it. */
package fr.essaim.core.peers;
