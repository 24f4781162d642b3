/**
 * The pages about the open data, the documents as people read them, and the way to the endpoint.
 */
package fr.essaim.web.data;
