/** The change feed: the log told as Linked Data Event Streams, a page at a time. */
package fr.essaim.publisher.feed;
