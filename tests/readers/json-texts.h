/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Beginnings of JSON texts, so that a test shows what it is about. */

#pragma once

#define WRAP(disclosure) \
  "{\"format\": \"gouji-disclosure\", \"version\": 1, \"disclosures\": [\n" disclosure "]}"

#define TABLE(members) WRAP ("{\"tables\": [{\n" members "}]}")

#define BARE(line) TABLE ("\"lines\": [\n" line "]")

#define FULL(lines) \
  TABLE ("\"rows\": [{\"cells\": [\"208\", \"1.00\"]}],\n" \
         "\"columns\": [{\"kind\": \"code\"}, {\"kind\": \"amount\", \"id\": \"total\"}],\n" \
         "\"lines\": [\n" lines "]")
