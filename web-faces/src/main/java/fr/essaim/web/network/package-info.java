/** The organisations of the network: their lists, pages and forms, for everybody and within. */
package fr.essaim.web.network;
