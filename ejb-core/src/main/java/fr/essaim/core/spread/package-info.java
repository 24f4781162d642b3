/**
 * How prototypes spread: who accompanies whom, where they are in use, what centres changed, and
 * what came back.
 */
package fr.essaim.core.spread;
