/** The pages of operations: who takes part in them, and what they promised. */
package fr.essaim.web.steering;
