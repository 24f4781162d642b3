/** Places and offers, and the rules that they guard. */
package fr.essaim.core.education.domain;
