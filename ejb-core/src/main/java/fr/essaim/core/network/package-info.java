/** The organisations of the network, who manages and federates whom, and where they are. */
package fr.essaim.core.network;
