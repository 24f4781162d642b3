/** How other networks are kept and found. */
package fr.essaim.core.peers.internal;
