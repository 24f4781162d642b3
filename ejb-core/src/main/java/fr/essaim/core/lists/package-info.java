/**
 * Lists: what somebody asks for, what a list is made of, and the one engine that searches, counts
 * and pages all of them.
 */
package fr.essaim.core.lists;
