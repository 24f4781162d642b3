/** The EAR on a full Payara Server. */
package fr.essaim.ear;
