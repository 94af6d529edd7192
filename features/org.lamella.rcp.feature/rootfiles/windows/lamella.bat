@echo off
rem Starts Lamella: the workbench without arguments, otherwise a headless command (see: lamella --help).
rem LAMELLA_JAVA_OPTS: more options for Java. LAMELLA_WORKSPACE: where the workbench keeps its state.
rem LAMELLA_DROPINS: folders with bundles of a lab.
setlocal

set "install=%~dp0"
set "java=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" --version >nul 2>&1
if errorlevel 1 (
    echo lamella: no Java found in JAVA_HOME or on the PATH; install Java 17 or newer or set JAVA_HOME 1>&2
    exit /b 1
)
if not defined LAMELLA_WORKSPACE set "LAMELLA_WORKSPACE=%USERPROFILE%\.lamella\workspace"
rem Back here when the workbench asks to be started again, as it does after software was installed
:start
for %%J in ("%install%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%~fJ"
if not defined LAMELLA_DROPINS set "LAMELLA_DROPINS=%install%dropins,%USERPROFILE%\.lamella\dropins"
set "dropins=-Dfelix.fileinstall.noInitialDelay=true -Dfelix.fileinstall.log.level=0"
set "options=-XX:MaxRAMPercentage=70 -Djava.awt.headless=true -Dosgi.requiredJavaVersion=17 %LAMELLA_JAVA_OPTS%"

if "%~1"=="" (
    "%java%" "-Dfelix.fileinstall.dir=%LAMELLA_DROPINS%" %dropins% %options% -jar "%launcher%" -showsplash -name Lamella -data "%LAMELLA_WORKSPACE%"
) else (
    "%java%" "-Dfelix.fileinstall.dir=%LAMELLA_DROPINS%" %dropins% %options% -jar "%launcher%" -nosplash -data @none -application org.lamella.cli.application %*
)
if "%~1"=="" if %errorlevel%==23 goto start
exit /b %errorlevel%
