/**
 * Which personal data the tables of each context hold, whose, why, how long, and what an erasure
 * does to them. It knows no context: each describes its own tables to it.
 */
package fr.essaim.core.register;
