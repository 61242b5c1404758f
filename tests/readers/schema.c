/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "schema.h"

typedef struct
{
  JsonObject *root;
  JsonNode *value;
  JsonObject *schema; /* that @value is checked against */
} Check;

static char *check_node (Check *check, JsonObject *schema, JsonNode *value);

static JsonObject *
resolve (JsonObject *root, const char *reference)
{
  g_assert_true (g_str_has_prefix (reference, "#/$defs/"));
  return json_object_get_object_member (json_object_get_object_member (root, "$defs"),
                                        reference + strlen ("#/$defs/"));
}

static gboolean
is_whole (JsonNode *value)
{
  GType type = json_node_get_value_type (value);

  return type == G_TYPE_INT64;
}

static gboolean
has_type (JsonNode *value, const char *type)
{
  GType scalar = JSON_NODE_HOLDS_VALUE (value) ? json_node_get_value_type (value) : G_TYPE_INVALID;

  if (g_str_equal (type, "object"))
    return JSON_NODE_HOLDS_OBJECT (value);
  if (g_str_equal (type, "array"))
    return JSON_NODE_HOLDS_ARRAY (value);
  if (g_str_equal (type, "null"))
    return JSON_NODE_HOLDS_NULL (value);
  if (g_str_equal (type, "string"))
    return scalar == G_TYPE_STRING;
  if (g_str_equal (type, "boolean"))
    return scalar == G_TYPE_BOOLEAN;
  if (g_str_equal (type, "number"))
    return scalar == G_TYPE_INT64 || scalar == G_TYPE_DOUBLE;
  g_assert_cmpstr (type, ==, "integer");
  return scalar == G_TYPE_INT64;
}

static char *
check_type (Check *check, JsonNode *types)
{
  if (JSON_NODE_HOLDS_VALUE (types))
    return has_type (check->value, json_node_get_string (types)) ? NULL : g_strdup (": type");
  for (guint i = 0; i < json_array_get_length (json_node_get_array (types)); i++)
    if (has_type (check->value, json_array_get_string_element (json_node_get_array (types), i)))
      return NULL;
  return g_strdup (": type");
}

static char *
check_enum (Check *check, JsonNode *values)
{
  for (guint i = 0; i < json_array_get_length (json_node_get_array (values)); i++)
    if (json_node_equal (check->value, json_array_get_element (json_node_get_array (values), i)))
      return NULL;
  return g_strdup (": enum");
}

static char *
check_const (Check *check, JsonNode *value)
{
  return json_node_equal (check->value, value) ? NULL : g_strdup (": const");
}

static char *
check_required (Check *check, JsonNode *names)
{
  for (guint i = 0; i < json_array_get_length (json_node_get_array (names)); i++)
    {
      const char *name = json_array_get_string_element (json_node_get_array (names), i);

      if (JSON_NODE_HOLDS_OBJECT (check->value)
          && !json_object_has_member (json_node_get_object (check->value), name))
        return g_strconcat (": lacks ", name, NULL);
    }
  return NULL;
}

/* Prefixes a fault inside with the way to it. */
static char *
at_member (const char *name, char *fault)
{
  char *result = fault != NULL ? g_strdup_printf ("/%s%s", name, fault) : NULL;

  g_free (fault);
  return result;
}

static char *
check_properties (Check *check, JsonNode *properties)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *schema;
  char *fault = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (check->value))
    return NULL;
  json_object_iter_init (&iter, json_node_get_object (properties));
  while (fault == NULL && json_object_iter_next (&iter, &name, &schema))
    {
      JsonNode *member = json_object_get_member (json_node_get_object (check->value), name);

      if (member != NULL)
        fault = at_member (name, check_node (check, json_node_get_object (schema), member));
    }
  return fault;
}

static char *
check_additional (Check *check, JsonNode *schema)
{
  JsonObject *known = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  char *fault = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (check->value))
    return NULL;
  if (json_object_has_member (check->schema, "properties"))
    known = json_object_get_object_member (check->schema, "properties");
  json_object_iter_init (&iter, json_node_get_object (check->value));
  while (fault == NULL && json_object_iter_next (&iter, &name, &member))
    {
      if (known != NULL && json_object_has_member (known, name))
        continue;
      if (JSON_NODE_HOLDS_VALUE (schema))
        fault = g_strconcat (": has ", name, NULL);
      else
        fault = at_member (name, check_node (check, json_node_get_object (schema), member));
    }
  return fault;
}

static char *
check_items (Check *check, JsonNode *schema)
{
  char *fault = NULL;

  if (!JSON_NODE_HOLDS_ARRAY (check->value))
    return NULL;
  for (guint i = 0; fault == NULL && i < json_array_get_length (json_node_get_array (check->value));
       i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      JsonNode *item = json_array_get_element (json_node_get_array (check->value), i);

      fault = at_member (number, check_node (check, json_node_get_object (schema), item));
    }
  return fault;
}

/* @least, @most: how many of the alternatives must hold. */
static char *
check_alternatives (Check *check, JsonNode *schemas, guint most)
{
  JsonArray *array = json_node_get_array (schemas);
  g_autoptr (GString) faults = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *fault
          = check_node (check, json_array_get_object_element (array, i), check->value);

      n += fault == NULL;
      if (fault != NULL)
        g_string_append_printf (faults, " (%s)", fault);
    }
  return n >= 1 && n <= most ? NULL : g_strdup_printf (": alternatives%s", faults->str);
}

static char *
check_bound (Check *check, const char *keyword, gint64 bound)
{
  gint64 actual;

  if (g_str_has_suffix (keyword, "Items"))
    actual = JSON_NODE_HOLDS_ARRAY (check->value)
                 ? json_array_get_length (json_node_get_array (check->value))
                 : bound;
  else if (g_str_has_suffix (keyword, "Length"))
    actual = has_type (check->value, "string")
                 ? g_utf8_strlen (json_node_get_string (check->value), -1)
                 : bound;
  else
    actual = JSON_NODE_HOLDS_VALUE (check->value) && is_whole (check->value)
                 ? json_node_get_int (check->value)
                 : bound;
  if (g_str_has_prefix (keyword, "min") ? actual >= bound : actual <= bound)
    return NULL;
  return g_strconcat (": ", keyword, NULL);
}

static char *
check_keyword (Check *check, const char *keyword, JsonNode *operand)
{
  static const char *const silent[]
      = { "$schema", "$id", "$defs", "title", "description", "examples", NULL };

  if (g_strv_contains (silent, keyword))
    return NULL;
  if (g_str_equal (keyword, "$ref"))
    return check_node (check, resolve (check->root, json_node_get_string (operand)), check->value);
  if (g_str_equal (keyword, "type"))
    return check_type (check, operand);
  if (g_str_equal (keyword, "enum"))
    return check_enum (check, operand);
  if (g_str_equal (keyword, "const"))
    return check_const (check, operand);
  if (g_str_equal (keyword, "required"))
    return check_required (check, operand);
  if (g_str_equal (keyword, "properties"))
    return check_properties (check, operand);
  if (g_str_equal (keyword, "additionalProperties"))
    return check_additional (check, operand);
  if (g_str_equal (keyword, "items"))
    return check_items (check, operand);
  if (g_str_equal (keyword, "anyOf"))
    return check_alternatives (check, operand, G_MAXUINT);
  if (g_str_equal (keyword, "oneOf"))
    return check_alternatives (check, operand, 1);
  if (g_str_has_prefix (keyword, "min") || g_str_has_prefix (keyword, "max"))
    return check_bound (check, keyword, json_node_get_int (operand));
  g_error ("Keyword %s is not known", keyword);
}

static char *
check_node (Check *check, JsonObject *schema, JsonNode *value)
{
  Check inner = { check->root, value, schema };
  JsonObjectIter iter;
  const char *keyword;
  JsonNode *operand;
  char *fault = NULL;

  json_object_iter_init (&iter, schema);
  while (fault == NULL && json_object_iter_next (&iter, &keyword, &operand))
    fault = check_keyword (&inner, keyword, operand);
  return fault;
}

char *
schema_check (JsonObject *schema, JsonNode *value)
{
  Check check = { schema, NULL, NULL };

  return check_node (&check, schema, value);
}

JsonObject *
schema_get (void)
{
  static JsonParser *parser;

  if (parser == NULL)
    {
      parser = json_parser_new ();
      g_assert_true (json_parser_load_from_file (parser, g_getenv ("GOUJI_SCHEMA"), NULL));
    }
  return json_node_get_object (json_parser_get_root (parser));
}

char *
schema_check_text (const char *text)
{
  g_autoptr (JsonNode) node = json_from_string (text, NULL);

  g_assert_nonnull (node);
  return schema_check (schema_get (), node);
}
