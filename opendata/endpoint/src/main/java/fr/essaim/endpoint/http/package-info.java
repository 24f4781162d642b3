/** SPARQL 1.1 Protocol and Graph Store Protocol (reading) over Jetty's core handlers. */
package fr.essaim.endpoint.http;
