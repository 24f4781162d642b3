/** The account and the roles that it holds. */
package fr.essaim.core.identity.domain;
