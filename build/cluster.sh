# shellcheck shell=bash
# The private PostgreSQL cluster of ./run. Sourced after build/machine.sh; the caller has set STATE, the folder of everything that is kept.
# PostgreSQL refuses to run as root: root runs it as user postgres, whom the package makes.

CLUSTER=$STATE/postgres/data
CLUSTER_LOG=$STATE/postgres/server.log
PG_BIN=
DATABASE_MAY_RUN=
AS_DATABASE_USER=()
[ "$(id -u)" != 0 ] || AS_DATABASE_USER=(env -C / setpriv --reuid=postgres --regid=postgres --init-groups --reset-env --)

# An existing cluster keeps its version of PostgreSQL; a new one gets the newest installed.
find_postgres() {
  local version
  version=$(cat "$CLUSTER/PG_VERSION" 2>/dev/null || true)
  [ -n "$version" ] || version=$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1 | cut -d/ -f5)
  PG_BIN=/usr/lib/postgresql/$version/bin
  [ -x "$PG_BIN/pg_ctl" ] ||
    fail "数据库是用 PostgreSQL $version 建立的,本机没有这个版本。" "安装 postgresql-$version,或用 ./run --reset 重新建立(数据会丢失)。"
}

random_word() { od -An -N 24 -tx1 /dev/urandom | tr -d ' \n'; }

password_of() { sed -n "s/^$1=//p" "$STATE/passwords"; }

database_port() { cat "$STATE/database-port"; }

# Below the range from which the kernel hands out ports, so that no passing connection holds it when the cluster starts.
choose_database_port() {
  local port
  for _ in $(seq 50); do
    port=$((20000 + $(od -An -N 2 -tu2 /dev/urandom) % 10000))
    port_answers "$port" || { printf '%s\n' "$port" >"$STATE/database-port"; return; }
  done
  fail "找不到空闲的本机端口给数据库使用。" "结束占用端口的程序后再运行。"
}

# Made beside its place and moved there when complete: an interrupted initdb leaves nothing half made.
make_cluster() {
  local new=$STATE/postgres/new
  rm -rf "$STATE/postgres" "$STATE/database-made" "$STATE/data.stamp"
  mkdir -p "$new"
  (
    umask 077
    printf 'postgres=%s\nowner=%s\nportal=%s\n' "$(random_word)" "$(random_word)" "$(random_word)" >"$STATE/passwords"
    password_of postgres >"$STATE/postgres/password"
  )
  [ "$(id -u)" != 0 ] || chown -R postgres: "$STATE/postgres"
  step "建立本机数据库" "$LOGS/initdb.log" "${AS_DATABASE_USER[@]}" "$PG_BIN/initdb" -D "$new" -U postgres --auth=scram-sha-256 \
    --pwfile="$STATE/postgres/password" --encoding=UTF8 --locale=C.UTF-8 --data-checksums ||
    fail "数据库建立失败:$(grep -m 1 -i error "$LOGS/initdb.log" || tail -n 1 "$LOGS/initdb.log")" "详见 $LOGS/initdb.log。"
  rm -f "$STATE/postgres/password"
  cat >>"$new/postgresql.conf" <<'CONF'

# Loopback only. What keeps a committed row through a power cut (fsync, synchronous_commit, full_page_writes) stays on.
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
timezone = 'UTC'
log_timezone = 'UTC'
# the log tells that a statement failed, never with which values
log_error_verbosity = terse
log_min_error_statement = panic
CONF
  mv "$new" "$CLUSTER"
}

cluster_runs() { [ -f "$CLUSTER/postmaster.pid" ] && "${AS_DATABASE_USER[@]}" "$PG_BIN/pg_ctl" status -D "$CLUSTER" >/dev/null 2>&1; }

# After a crash the noted process may be gone, unreaped, or its number another program's: PostgreSQL cannot tell the last two from a running server.
forget_dead_server() {
  local pid
  pid=$(head -n 1 "$CLUSTER/postmaster.pid" 2>/dev/null) || return 0
  tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF -- "-D $CLUSTER" || rm -f "$CLUSTER/postmaster.pid"
}

start_database() {
  find_postgres
  mkdir -p "$STATE"
  [ -f "$CLUSTER/PG_VERSION" ] || make_cluster
  DATABASE_MAY_RUN=1
  forget_dead_server
  if cluster_runs; then
    say "沿用上次异常结束后仍在运行的数据库"
  else
    if [ ! -f "$STATE/database-port" ] || port_answers "$(database_port)"; then choose_database_port; fi
    start_server || { choose_database_port && start_server; } ||
      fail "数据库没有启动:$(tail -n 1 "$LOGS/database.log")" "详见 $CLUSTER_LOG;数据不要紧时可用 ./run --reset 重新建立。"
  fi
  [ -f "$STATE/database-made" ] || make_database
}

start_server() {
  step "启动数据库" "$LOGS/database.log" "${AS_DATABASE_USER[@]}" "$PG_BIN/pg_ctl" start -w -t 120 -D "$CLUSTER" -l "$CLUSTER_LOG" -o "-p $(database_port)"
}

# Two roles: the owner migrates; the portal may log in and gets each right by a migration. Repeatable, in case it was interrupted.
make_database() {
  PGPASSWORD=$(password_of postgres) "$PG_BIN/psql" -X -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$(database_port)" -U postgres -d postgres \
    >"$LOGS/database.log" 2>&1 <<SQL || fail "数据库角色建立失败:$(tail -n 1 "$LOGS/database.log")" "用 ./run --reset 重新建立。"
SELECT format('CREATE ROLE %I LOGIN', role) FROM unnest(ARRAY['tempid_owner', 'tempid_portal']) AS role
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) \gexec
ALTER ROLE tempid_owner PASSWORD '$(password_of owner)';
ALTER ROLE tempid_portal PASSWORD '$(password_of portal)';
SELECT 'CREATE DATABASE tempid OWNER tempid_owner' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'tempid') \gexec
REVOKE ALL ON DATABASE tempid FROM PUBLIC;
GRANT CONNECT ON DATABASE tempid TO tempid_portal;
\connect tempid
ALTER SCHEMA public OWNER TO tempid_owner;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
SQL
  touch "$STATE/database-made"
}

connection_string() {
  printf 'Host=127.0.0.1;Port=%s;Database=tempid;Username=tempid_%s;Password=%s' "$(database_port)" "$1" "$(password_of "$1")"
}

stop_database() {
  if [ -z "$DATABASE_MAY_RUN" ] || ! cluster_runs; then return; fi
  "${AS_DATABASE_USER[@]}" "$PG_BIN/pg_ctl" stop -w -t 60 -m fast -D "$CLUSTER" >/dev/null 2>&1 ||
    "${AS_DATABASE_USER[@]}" "$PG_BIN/pg_ctl" stop -w -m immediate -D "$CLUSTER" >/dev/null 2>&1 || true
}
