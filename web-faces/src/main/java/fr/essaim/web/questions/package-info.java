/** Questions to the open data that ask nobody to know SPARQL: a form, an answer, its query. */
package fr.essaim.web.questions;
