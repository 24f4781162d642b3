/** What the web sees of the open data: things, documents, vocabulary, catalogue and dumps. */
package fr.essaim.publisher.http;
