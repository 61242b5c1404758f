/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

/* As much of JSON Schema as the project's schemas use; a keyword that is not known
 * fails the test, so that no schema says what nobody checks. */

/* (transfer full): NULL when @value is valid, else where it is not and why. */
char *schema_check (JsonObject *schema,
                    JsonNode   *value);
/* The schema that GOUJI_SCHEMA names. */
JsonObject *schema_get        (void);
/* (transfer full): NULL when @text is as that schema says. */
char       *schema_check_text (const char *text);
